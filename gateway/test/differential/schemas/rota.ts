import { defineSchema } from './test-schema.ts';

/** `@requires` below a subgraph's own objects, and required in turn by the subgraph that has what is below them. */
export const rota = defineSchema('rota', {
  plan: `
    type Query { shifts: [Shift] shift(id: ID!): Shift }
    type Shift @key(fields: "id") { id: ID! calm: Boolean @external pay: Int @requires(fields: "calm") note: String }
    interface Person { years: Int desk: Desk }
    type Worker implements Person @key(fields: "id") { id: ID! name: String years: Int desk: Desk }
    type Guest implements Person @key(fields: "id") { id: ID! years: Int desk: Desk }
    type Desk { floor: Int seat: String }
  `,
  staff: `
    type Query { busy: [[Shift]] }
    type Shift @key(fields: "id") {
      id: ID!
      lead: Worker
      crew: [Person]
      hours: Int
      calm: Boolean @requires(fields: "lead { years } crew { desk { floor } }")
    }
    interface Person { years: Int desk: Desk nick: String }
    type Worker implements Person @key(fields: "id") { id: ID! nick: String years: Int @external desk: Desk @external }
    type Guest implements Person @key(fields: "id") { id: ID! nick: String years: Int @external desk: Desk @external }
    type Desk { floor: Int @external }
  `,
  wages: `
    type Shift @key(fields: "id") { id: ID! calm: Boolean @external pay: Int @external bonus: [Int] @requires(fields: "calm pay") }
  `,
});
