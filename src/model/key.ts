import { z } from 'zod';

/** Keys are lower-case ASCII, so that every store orders them alike: letters, digits, and `. _ / -` between them. */
const KEY = '[a-z0-9]+(?:[._/-]+[a-z0-9]+)*';
const MAX_KEY = 200;

/** What a node is called in files and addresses, unique among those of its kind. */
export const key = z
  .string()
  .max(MAX_KEY)
  .regex(
    new RegExp(`^${KEY}$`),
    'is no key: lower-case letters and digits, with `.`, `_`, `/` or `-` between them',
  )
  .meta({ id: 'Key' });

/** A node named from elsewhere: its key where only one kind can stand there, otherwise `Kind:key`. */
export const nodeReference = z
  .string()
  .max(MAX_KEY + 40)
  .regex(
    new RegExp(`^(?:[A-Za-z]+:)?${KEY}$`),
    'is neither a key (lower-case letters and digits, with `.`, `_`, `/` or `-` between them) nor `Kind:key`',
  )
  .meta({ id: 'Reference' });
