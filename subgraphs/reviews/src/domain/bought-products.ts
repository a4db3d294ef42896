/** The products that lines of an order are of, each once. A line whose product nobody knew any more says nothing. */
export function boughtProducts(lines: readonly { productId?: string | undefined }[]): string[] {
  return [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
}
