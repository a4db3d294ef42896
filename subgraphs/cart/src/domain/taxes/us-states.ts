/**
 * The first three digits of ZIP codes by state, as the USPS gives them out (Publication 65, L002); single ones that lie within
 * another state's come first. AA, AE, AP are the army's; GU, PR and VI territories.
 */
const areas = `
  005 NY  006-007 PR  008 VI  009 PR  055 MA  010-027 MA  028-029 RI  030-038 NH  039-049 ME  050-059 VT
  060-069 CT  070-089 NJ  090-098 AE  100-149 NY  150-196 PA  197-199 DE  201 VA  200-205 DC  206-219 MD  220-246 VA
  247-268 WV  270-289 NC  290-299 SC  300-319 GA  340 AA  320-349 FL  350-369 AL  370-385 TN  386-397 MS  398-399 GA
  400-427 KY  430-459 OH  460-479 IN  480-499 MI  500-528 IA  530-549 WI  550-567 MN  569 DC  570-577 SD  580-588 ND
  590-599 MT  600-629 IL  630-658 MO  660-679 KS  680-693 NE  700-714 LA  716-729 AR  733 TX  730-749 OK  750-799 TX
  800-816 CO  820-831 WY  832-838 ID  840-847 UT  850-865 AZ  870-884 NM  885 TX  889-898 NV  900-961 CA  962-966 AP
  967-968 HI  969 GU  970-979 OR  980-994 WA  995-999 AK`
  .trim()
  .split(/\s{2,}|\n/)
  .map((area) => {
    const [range = '', state = ''] = area.trim().split(' ');
    const [from, to = from] = range.split('-').map(Number) as [number, number?];
    return { from, to, state };
  });

/** The state that a ZIP code is of; undefined where the post has given out none. The region that people write is not asked. */
export function usStateOf(postalCode: string): string | undefined {
  const area = Number(postalCode.slice(0, 3));
  return areas.find(({ from, to }) => from <= area && area <= to)?.state;
}
