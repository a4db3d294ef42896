/** How long a field says that its list, or a list of its page, is. */
export interface ListSize {
  assumedSize?: number | undefined;
  slicingArguments: readonly string[];
  /** Fields of what it answers, which are as long; none: it is itself. */
  sizedFields: readonly string[];
  requireOneSlicingArgument: boolean;
}

/** What a supergraph says of costs, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface StatedCosts {
  /** Points, not negative. */
  weights: ReadonlyMap<string, number>;
  lists: ReadonlyMap<string, ListSize>;
}

export const nothingStated: StatedCosts = { weights: new Map(), lists: new Map() };
