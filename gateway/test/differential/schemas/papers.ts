import { defineSchema } from './test-schema.ts';

/** `@requires` and `@provides` through interfaces, unions and lists of lists. */
export const papers = defineSchema('papers', {
  print: `
    type Query { paper(id: ID!): Paper papers: [[Paper]] }
    type Paper @key(fields: "id") { id: ID! title: String lead: Piece @shareable body: [[Piece!]] sign: Mark }
    union Piece = Story | Picture
    type Story { words: Int! @shareable text: String by: Writer }
    type Picture { width: Int caption: String by: Writer }
    interface Mark { code: String }
    type Stamp implements Mark { code: String ink: String }
    type Seal implements Mark { code: String wax: Int }
    type Writer @key(fields: "id") { id: ID! name: String }
  `,
  layout: `
    type Query { front: Paper @provides(fields: "lead { ... on Story { words } }") }
    type Paper @key(fields: "id") {
      id: ID!
      lead: Piece @external
      body: [[Piece!]] @external
      sign: Mark @external
      columns: Int @requires(fields: "lead { ... on Story { words } ... on Picture { width } }")
      pages: [Int] @requires(fields: "body { ... on Story { words } ... on Picture { caption } }")
      proof: String @requires(fields: "sign { code }")
      issue: Int
    }
    union Piece = Story | Picture
    type Story { words: Int! @external }
    type Picture { width: Int @external caption: String @external }
    interface Mark { code: String }
    type Stamp implements Mark { code: String @external }
    type Seal implements Mark { code: String @external }
  `,
  press: `
    type Paper @key(fields: "id") { id: ID! title: String @external plates: [String!] @requires(fields: "title") }
    type Writer @key(fields: "id") { id: ID! pays: Int papers: [Paper] }
  `,
});
