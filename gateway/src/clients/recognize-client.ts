import type { CookieNames } from '../auth/cookies.ts';
import type { EdgeStage } from '../http/exchange.ts';
import type { GatewaySettings } from '../settings.ts';
import { chooseLanguage } from './choose-language.ts';
import { chooseMarket } from './choose-market.ts';
import { identifyClient } from './identify-client.ts';

/** Which client asks, from where, for which market and in which language. */
export function recognizeClient(
  settings: Pick<GatewaySettings, 'markets' | 'languages'>,
  cookies: CookieNames,
): EdgeStage {
  return ({ request, variant, context }) => {
    const { headers } = request;
    const usesCookies = variant.credential.kind === 'cookie';
    const jar = usesCookies ? request.cookies : {};
    const market = headers['x-market'];
    const { caller } = context;
    caller.client = identifyClient(variant.name, headers);
    caller.market = chooseMarket(
      settings.markets,
      typeof market === 'string' ? market : undefined,
      jar[cookies.market],
    );
    caller.language = chooseLanguage(settings.languages, headers['accept-language'], jar[cookies.language]);
  };
}
