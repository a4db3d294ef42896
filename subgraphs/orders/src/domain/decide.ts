import { cancelOrder } from './cancel-order.ts';
import type { OrderCommand } from './commands.ts';
import { deliverOrder } from './deliver-order.ts';
import { notePayment, noteRefund } from './note-payment.ts';
import { awaitsCustomer, type Order } from './order.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import { shipOrder } from './ship-order.ts';

/** What follows from a command, by the rules of the shop. Pure: nothing has happened until the events are in the log. */
export function decide(order: Order | undefined, command: OrderCommand): Decision {
  if (command.type === 'RequestPlacement')
    return order ? accept() : accept({ type: 'PlacementRequested', data: command.draft });
  if (!order) return refuse('ORDER_NOT_FOUND', 'input', 'orderId');
  switch (command.type) {
    case 'NotePayment':
      return notePayment(order, command.news);
    case 'NoteRefund':
      return noteRefund(order, command);
    case 'GiveUpPlacement':
      // Only where nobody is in the middle of a step: what a step has done must be known before it can be undone.
      return awaitsCustomer(order)
        ? accept({ type: 'PlacementRefused', data: { kind: 'GIVEN_UP', code: command.code } })
        : accept();
    case 'CancelOrder':
      return cancelOrder(order, command);
    case 'ShipOrder':
      return shipOrder(order, command);
    case 'DeliverOrder':
      return deliverOrder(order, command);
  }
}
