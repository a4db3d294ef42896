import { toLanguage } from '../../domain/language.ts';
import type { Notification } from '../../domain/notification.ts';
import { orderOf, productOf } from '../../domain/occasion.ts';
import { say } from '../../domain/texts/say.ts';
import { topicRules } from '../../domain/topic-rules.ts';
import type { NotificationResolvers } from '../../generated/resolvers.ts';
import type { Context } from '../context.ts';
import { seeNotification } from '../see-notification.ts';

export const notificationResolvers: NotificationResolvers = {
  __resolveReference: ({ id }, context) => seeNotification(context, id),
  kind: ({ occasion }) => topicRules[occasion.topic].kind,
  title: async (notification, _args, context) => (await wordsOf(notification, context)).title,
  body: async (notification, _args, context) => (await wordsOf(notification, context)).body,
  order: ({ occasion }) => stub(orderOf(occasion)),
  product: ({ occasion }) => stub(productOf(occasion)),
};

async function wordsOf({ occasion }: Notification, { caller, loaders }: Context) {
  const productId = productOf(occasion);
  const product = productId === undefined ? undefined : await loaders.product.load(productId);
  return say(occasion, toLanguage(caller.language), product?.name);
}

const stub = (id: string | undefined) => (id === undefined ? null : { id });
