import { defineSchema } from './test-schema.ts';

/** Fields on their way from one subgraph to another: all requests take them from the new one, or none yet. */
export const moved = defineSchema('moved', {
  before: `
    type Query { hit: Song }
    type Song @key(fields: "id") { id: ID! title: String plays: Int length: Int }
  `,
  after: `
    type Query { next: Song }
    type Song @key(fields: "id") {
      id: ID!
      title: String @override(from: "before")
      plays: Int @override(from: "before", label: "percent(100)")
      length: Int @override(from: "before", label: "percent(0)")
    }
  `,
});
