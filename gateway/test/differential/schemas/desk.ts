import { defineSchema } from './test-schema.ts';

/** Shareable value types and root fields whose parts lie in several subgraphs, a union that they know differently; nested lists. */
export const desk = defineSchema('desk', {
  left: `
    type Query { desk: Desk @shareable grid(size: Int): [[Cell!]] @shareable me: User @shareable left: String }
    type Desk @shareable { wood: String drawer: Drawer lamps: [Lamp] kit: [Kit] }
    union Kit = Lamp | Chalk
    type Chalk { soft(wet: Boolean = true): Boolean colours: Colours }
    type Colours { all: [String!] }
    type Drawer @shareable { depth: Int open: Boolean }
    type Lamp @shareable { watts: Int! colour: String }
    type Cell @shareable { x: Int! y: Int label(upper: Boolean = false): String }
    type User @key(fields: "id") { id: ID! name: String @shareable desk: Desk @shareable tools: [[Tool]] }
    union Tool = Hammer | Saw
    type Hammer @shareable { weight: Int }
    type Saw @shareable { teeth: Int! }
  `,
  right: `
    type Query { desk: Desk @shareable grid(size: Int): [[Cell!]] @shareable me: User @shareable right: String }
    type Desk @shareable { drawer: Drawer legs: Int lamps: [Lamp] kit: [Kit] }
    union Kit = Lamp | Ruler
    type Ruler { marks: Int! }
    type Drawer @shareable { depth: Int lock: Lock }
    type Lock { code: String! keys: [String!] }
    type Lamp @shareable { watts: Int! price: Int }
    type Cell @shareable { x: Int z: Float }
    type User @key(fields: "id") { id: ID! name: String @shareable desk: Desk @shareable boss: User rows: [[[Int]]] }
  `,
  attic: `
    type Query { me: User @shareable }
    type User @key(fields: "id") { id: ID! boxes(first: Int! = 2): [[Box]!] }
    type Box { label: String lid: Lid owner: User tools: [Tool] }
    type Lid { depth: Int }
    union Tool = Hammer
    type Hammer @shareable { weight: Int }
  `,
});
