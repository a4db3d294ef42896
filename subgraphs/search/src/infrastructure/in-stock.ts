/** Whether something of the product is there. Backorders can be placed, but nothing is. */
export const isInStock = (status: string): boolean => status === 'IN_STOCK' || status === 'LOW_STOCK';
