import { defineSchema } from './test-schema.ts';

/** Fields added to every implementation of an interface by two subgraphs that know none of them. */
export const media = defineSchema('media', {
  library: `
    type Query { media(id: ID!): Media all: [Media!] shelf: [[Media]] song: Song }
    interface Media @key(fields: "id") { id: ID! title: String maker: Maker sequel: Media }
    type Song implements Media @key(fields: "id") { id: ID! title: String maker: Maker sequel: Media seconds: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String maker: Maker sequel: Media cast: [Maker!] }
    type Game implements Media @key(fields: "id") { id: ID! title: String maker: Maker sequel: Media players: Int! }
    type Maker @key(fields: "id") { id: ID! name: String best: Media }
  `,
  ratings: `
    type Query { top(first: Int = 2): [Media] worst: Media }
    type Media @interfaceObject @key(fields: "id") { id: ID! score(scale: Int = 10): Int votes: [Vote!] }
    type Vote { stars: Int! by: Maker on: Media }
    type Maker @key(fields: "id") { id: ID! votes: [Vote] strictness: Float }
  `,
  prices: `
    type Query { cheapest: Media }
    type Media @interfaceObject @key(fields: "id") { id: ID! price(currency: String = "EUR"): Int }
  `,
});
