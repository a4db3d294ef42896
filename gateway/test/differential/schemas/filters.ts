import { defineSchema } from './test-schema.ts';

/** Enums and inputs that differ between subgraphs, arguments that only one knows, defaults, and a scalar of any shape. */
export const filters = defineSchema('filters', {
  shop: `
    scalar JSON
    type Query { find(filter: Filter, sort: [Sort!] = [NEW], deep: [[Int]]): [Good] @shareable good(by: By!): Good raw(json: JSON): JSON }
    enum Sort { NEW OLD BEST }
    enum Colour { RED GREEN BLUE }
    enum Mood { GLAD SAD }
    input Filter { text: String max: Int = 10 colours: [Sort] range: Range onlyShop: Boolean = true }
    input Range { from: Float! = 0.5 to: Float }
    input By { id: ID! loud: Boolean }
    type Good @key(fields: "id") {
      id: ID! name(sort: Sort = NEW): String colour: Colour @shareable data: JSON similar(filter: Filter, page: Int): [Good!] @shareable
      worded(words: [String!]! = ["a", "b"], flags: [[Boolean]]): String
    }
  `,
  store: `
    type Query { find(filter: Filter, sort: [Sort!] = [NEW], hidden: Int): [Good] @shareable stored(mood: Mood! = GLAD): [Good] }
    enum Sort { NEW OLD WORST }
    enum Colour { RED GREEN PINK }
    enum Mood { GLAD SAD }
    input Filter { text: String max: Int = 10 range: Range onlyStore: [Int!] = [1, 2] }
    input Range { from: Float! = 0.5 to: Float step: Int }
    type Good @key(fields: "id") {
      id: ID! colour: Colour @shareable shade: Colour similar(filter: Filter, size: Int): [Good!] @shareable
      mood: Mood count(at: [Range!], mood: Mood): Int moods: [[Mood!]]
    }
  `,
});
