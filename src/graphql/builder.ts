import SchemaBuilder, { type ArgBuilder } from '@pothos/core';
import type { IsoDate, IsoInstant } from '../model/time.ts';
import type { Context } from './context.ts';

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: IsoDate; Output: IsoDate };
    DateTime: { Input: IsoInstant; Output: IsoInstant };
    ID: { Input: string; Output: string };
  };
}

/** The one schema builder. It declares no types: each file of this folder adds its own. */
export const builder = new SchemaBuilder<Types>({ defaultFieldNullability: false });

export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** What the arguments of a field are declared with. */
export type Arguments = ArgBuilder<SchemaTypes>;

/** What the fields of an input type are declared with. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
