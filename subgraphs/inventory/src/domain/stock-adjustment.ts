/** One entry of the ledger: who changed what is on hand, by how much, why and when. Never changed, never removed. */
export interface StockAdjustment {
  id: string;
  stockLevelId: string;
  delta: number;
  /** What was on hand afterwards. */
  onHand: number;
  reason: string;
  /** Subject of an identity. */
  adjustedBy: string;
  adjustedAt: Date;
  requestId: string;
}
