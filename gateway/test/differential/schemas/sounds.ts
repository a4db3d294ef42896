import { defineSchema } from './test-schema.ts';

/** Fields of an interface object that require others of the interface, and of values below it. */
export const sounds = defineSchema('sounds', {
  tracks: `
    type Query { sound(id: ID!): Sound sounds: [[Sound]!] noise: Noise }
    interface Sound @key(fields: "id") { id: ID! title(short: Boolean): String length: Length next: Sound }
    type Noise implements Sound @key(fields: "id") { id: ID! title(short: Boolean): String length: Length next: Sound volume: Int! }
    type Tune implements Sound @key(fields: "id") { id: ID! title(short: Boolean): String length: Length next: Sound notes: [String] }
    type Length { seconds: Int exact: Boolean! }
  `,
  prints: `
    type Sound @interfaceObject @key(fields: "id") {
      id: ID!
      title(short: Boolean): String @external
      length: Length @external
      cover: String @requires(fields: "title")
      sheets: [Sheet!] @requires(fields: "length { seconds }")
      stock: Int
    }
    type Length { seconds: Int @external }
    type Sheet { bars: Int! paper: String }
  `,
});
