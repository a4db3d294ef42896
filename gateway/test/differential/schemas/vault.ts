import { defineSchema } from './test-schema.ts';

/** `@inaccessible` keys, required fields, arguments, enum values and whole types. */
export const vault = defineSchema('vault', {
  front: `
    type Query { account(no: ID!): Account accounts: [Account] secret: String @inaccessible owners: [Owner] }
    type Account @key(fields: "no") @key(fields: "secretNo") {
      no: ID!
      secretNo: ID! @inaccessible
      state: State
      kind(inner: Int = 3 @inaccessible, outer: Int): String
      holder: Owner
      vault: Safe @inaccessible
    }
    enum State { OPEN CLOSED AUDITED @inaccessible }
    union Owner = Person | Firm
    type Person @key(fields: "id") { id: ID! name: String }
    type Firm @key(fields: "id") { id: ID! seat: String name: String }
    type Safe @inaccessible { depth: Int rust: Float }
  `,
  back: `
    type Query { audits: [Audit!] }
    type Account @key(fields: "secretNo") {
      secretNo: ID! @inaccessible
      vault: Safe @external
      balance: Int @requires(fields: "vault { depth rust }")
      history: [[Audit]]
    }
    type Safe @inaccessible { depth: Int @external rust: Float @external }
    type Audit { at: String! by: Person of: Account notes: [String] internal: Int @inaccessible }
    type Person @key(fields: "id") { id: ID! rank: Int mark: String @inaccessible }
  `,
  seals: `
    type Person @key(fields: "id") { id: ID! mark: String @external seal: String @requires(fields: "mark") boss: Person }
    type Firm @key(fields: "id") { id: ID! seal: Int accounts: [Account!] }
    type Account @key(fields: "no") { no: ID! sealed: Boolean! }
  `,
});
