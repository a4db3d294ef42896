import { defineSchema } from './test-schema.ts';

/** Several keys per entity, compound and nested ones, keys that only a detour supplies, keys that nobody resolves, and moved fields. */
export const depot = defineSchema('depot', {
  items: `
    type Query { item(id: ID!): Item items: [Item] }
    type Item @key(fields: "id") @key(fields: "sku maker { code }") {
      id: ID! sku: String! maker: Maker! title: String old: String similar: [Item]
    }
    type Maker @key(fields: "code") { code: ID! name: String }
  `,
  stock: `
    type Query { scarce: [Item!] }
    type Item @key(fields: "id", resolvable: false) @key(fields: "sku maker { code }") {
      id: ID! sku: String! maker: Maker! amount(unit: String): Int place: Slot old: String @override(from: "items")
    }
    type Maker @key(fields: "code", resolvable: false) { code: ID! }
    type Slot @key(fields: "hall rack") { hall: Int! rack: Int! full: Boolean }
  `,
  floor: `
    type Query { slot: Slot slots: [[Slot!]!] }
    type Slot @key(fields: "hall rack") @key(fields: "sign { text }") {
      hall: Int! rack: Int! sign: Sign! height: Float beside: [Slot]
    }
    type Sign { text: String! }
    type Item @key(fields: "id", resolvable: false) { id: ID! }
    type Robot @key(fields: "serial") { serial: ID! carries: Item at: Slot }
  `,
  signs: `
    type Slot @key(fields: "sign { text }") { sign: Sign! colour: String lamp: Int }
    type Sign { text: String! }
    type Robot @key(fields: "serial") { serial: ID! battery: Int colour: String partner: Robot }
    type Maker @key(fields: "code") { code: ID! country: String owner: Maker }
  `,
});
