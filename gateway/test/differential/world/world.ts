import { GraphQLError } from 'graphql';
import { createRandom, fraction, hash } from '../random.ts';
import { scalarValue } from './scalar-value.ts';
import type { Shape } from './shape.ts';
import type { Truths } from './truths.ts';

/** An object of the world: an entity, or a value at an address. The same one for everybody who comes across it. */
export interface Thing {
  /** Its object type in the supergraph. */
  type: string;
  address: string;
  /** Its number among the entities of its family, or in the key of one. */
  number: number | undefined;
}

/** How likely things go missing or wrong; 0 to 1. */
export interface Rates {
  null: number;
  error: number;
  absent: number;
  /** That some subgraph is down. */
  outage: number;
}

export interface FieldRequest {
  thing: Thing;
  field: string;
  /** Canonical text of the arguments, where the field has any. */
  args: string;
  /** Canonical text of what the field requires of other subgraphs. */
  inputs: string | undefined;
}

export type Presence = 'known' | 'absent' | 'broken';

/** All data, as a function of a seed: nothing is stored. */
export interface World {
  /** The subgraph that answers nothing at all, if one does. */
  outage: string | undefined;
  /** A field's value: leaves, things, lists of them, null, errors in lists. @throws GraphQLError where it fails. */
  value(request: FieldRequest): unknown;
  /** Whether a subgraph knows an entity, says that there is none, or fails when asked for it. */
  presence(subgraph: string, thing: Thing): Presence;
  entities(family: string): readonly Thing[];
}

const entitiesPerFamily = 6;

export function createWorld(truths: Truths, seed: number, rates = ratesOf(seed)): World {
  const draw = (text: string) => fraction(`${seed} ${text}`);

  const { dispensable } = truths;
  const isDown = dispensable.length > 0 && draw('outage') < rates.outage;
  const outage = isDown ? dispensable[hash(`${seed} down`) % dispensable.length] : undefined;

  function presence(subgraph: string, { type, number, address }: Thing): Presence {
    const family = truths.family(type);
    // The first entity of each type is known everywhere, so that every field has one to lead to.
    if (!family || number === undefined || number < family.types.length) return 'known';
    // Who is down cannot say that there is none.
    if (subgraph === outage || !truths.mayMiss(family.name).has(subgraph)) return 'known';
    const drawn = draw(`presence ${subgraph} ${address}`);
    if (drawn < rates.absent) return 'absent';
    return drawn < rates.absent + rates.error / 2 ? 'broken' : 'known';
  }

  function entities(name: string): Thing[] {
    const types = truths.family(name)?.types ?? [];
    return Array.from({ length: entitiesPerFamily }, (_, number) => ({
      type: types[number % types.length] as string,
      address: `${name}:${number}`,
      number,
    }));
  }

  function value({ thing, field, args, inputs }: FieldRequest): unknown {
    const { shape, isKey, mayFail, owners } = truths.field(thing.type, field);
    if (isKey && thing.number !== undefined) return keyValue(thing, thing.number, field, shape);
    const address = `${thing.address}.${field}${args}${inputs ?? ''}`;
    if (mayFail && draw(`error ${address}`) < rates.error) throw failure(thing.type, field);
    return draft({ shape, owners, mayFail, name: `${thing.type}.${field}` }, address);
  }

  function draft(of: Draft, address: string): unknown {
    const { shape } = of;
    if (shape.isNullable && draw(`null ${address}`) < rates.null) return null;
    switch (shape.kind) {
      case 'list':
        return Array.from({ length: hash(`${seed} length ${address}`) % 4 }, (_, index) =>
          draftItem({ ...of, shape: shape.item }, `${address}[${index}]`),
        );
      case 'enum':
        return shape.values[hash(`${seed} enum ${address}`) % shape.values.length];
      case 'scalar':
        return scalarValue(shape.name, hash(`${seed} scalar ${address}`));
      case 'object':
        return draftThing(shape.types, of.owners, address);
    }
  }

  function draftItem(of: Draft, address: string): unknown {
    const fails = of.mayFail && of.shape.isNullable && draw(`error ${address}`) < rates.error / 2;
    return fails ? failure(...(of.name.split('.') as [string, string])) : draft(of, address);
  }

  function draftThing(types: readonly string[], owners: readonly string[], address: string): Thing {
    const type = types[hash(`${seed} type ${address}`) % types.length] as string;
    const family = truths.family(type);
    if (!family) return { type, address: `${type}@${hash(address)}`, number: undefined };
    const known = entities(family.name).filter(
      (thing) => thing.type === type && owners.every((owner) => presence(owner, thing) === 'known'),
    );
    return known[hash(`${seed} entity ${address}`) % known.length] as Thing;
  }

  function keyValue({ type }: Thing, number: number, field: string, shape: Shape): unknown {
    const position = truths.keyPosition(type, field);
    // Parts of a compound key tell entities apart only together.
    const digit = position === undefined ? number : position === 0 ? number % 2 : Math.floor(number / 2);
    if (shape.kind === 'scalar') return keyLeaf(shape.name, truths.family(type)?.name ?? type, field, digit);
    const [inner] = shape.kind === 'object' ? shape.types : [];
    if (!inner) throw new Error(`The key field ${type}.${field} expected to be a scalar or an object.`);
    return { type: inner, address: `${inner}:${digit}`, number: digit } satisfies Thing;
  }

  return { outage, value, presence, entities };
}

interface Draft {
  shape: Shape;
  owners: readonly string[];
  mayFail: boolean;
  name: string;
}

/** Most worlds have some of everything; some are whole, some bleak. */
function ratesOf(seed: number): Rates {
  const { pick } = createRandom(`rates ${seed}`);
  return { null: pick([0, 0.1, 0.1, 0.3]), error: pick([0, 0, 0.03, 0.1]), absent: pick([0, 0.2, 0.4]), outage: 0.1 };
}

const failure = (type: string, field: string) => new GraphQLError(`${type}.${field} fails here.`);

const keyLeaf = (scalar: string, family: string, field: string, digit: number) =>
  scalar === 'Int' ? digit : `${family.toLowerCase()}-${field}-${digit}`;
