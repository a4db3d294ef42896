import { defineSchema } from './test-schema.ts';

/** `@requires`: nested selections, chains, several at once, an object as the answer. */
export const parcels = defineSchema('parcels', {
  goods: `
    type Query { parcel(id: ID!): Parcel parcels: [Parcel] }
    type Parcel @key(fields: "id") {
      id: ID! name: String size: Size weights: [Int] parts: [Part] content: Content owner: Person fragile: Boolean
    }
    type Size { width: Int height: Int! corner: Corner }
    type Corner { round: Boolean radius: Float }
    type Part { code: String! material: Material }
    type Material { name: String dense: Boolean }
    union Content = Part | Letter
    type Letter { text: String pages: Int }
    type Person @key(fields: "id") { id: ID! name: String }
  `,
  freight: `
    type Query { heaviest: Parcel fleet: [[Parcel!]] }
    type Parcel @key(fields: "id") {
      id: ID!
      name: String @external
      weights: [Int] @external
      size: Size @external
      cost: Int @requires(fields: "weights size { width height corner { radius } }")
      tag: String! @requires(fields: "name")
      courier: Courier @requires(fields: "name size { width }")
      zone: String
    }
    type Size { width: Int @external height: Int! @external corner: Corner @external }
    type Corner { radius: Float @external }
    type Courier { name: String bikes: [Int!] next: Parcel }
  `,
  customs: `
    type Parcel @key(fields: "id") {
      id: ID!
      cost: Int @external
      zone: String @external
      parts: [Part] @external
      owner: Person @external
      duty: Int @requires(fields: "cost zone")
      risks: [String] @requires(fields: "parts { code material { dense } }")
      declaredBy: String @requires(fields: "owner { name }")
    }
    type Part { code: String! @external material: Material @external }
    type Material { dense: Boolean @external }
    type Person @key(fields: "id") { id: ID! name: String @external stamp: String @requires(fields: "name") trust: Int }
  `,
  archive: `
    type Query { filed: [Parcel] }
    type Parcel @key(fields: "id") {
      id: ID!
      duty: Int @external
      risks: [String] @external
      summary: String @requires(fields: "duty risks")
      boxes: [Parcel!]
    }
  `,
});
