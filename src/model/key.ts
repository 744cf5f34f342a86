import { z } from 'zod';

const KEY = '[a-z0-9]+(?:[._/-]+[a-z0-9]+)*';
const MAX_KEY = 200;

/** Keys are lower-case ASCII, so that every store orders them alike: letters, digits, and `. _ / -` between them. */
export const KEY_PATTERN = new RegExp(`^${KEY}$`);
export const REFERENCE_PATTERN = new RegExp(`^(?:[A-Za-z]+:)?${KEY}$`);

/** What a node is called in files and addresses, unique among those of its kind. */
export const key = z
  .string()
  .max(MAX_KEY)
  .regex(KEY_PATTERN, 'is no key: lower-case letters and digits, with `.`, `_`, `/` or `-` between them')
  .meta({ id: 'Key' });

/** A node named from elsewhere: its key where only one kind can stand there, otherwise `Kind:key`. */
export const nodeReference = z
  .string()
  .max(MAX_KEY + 40)
  .regex(
    REFERENCE_PATTERN,
    'is neither a key (lower-case letters and digits, with `.`, `_`, `/` or `-` between them) nor `Kind:key`',
  )
  .meta({ id: 'Reference' });
