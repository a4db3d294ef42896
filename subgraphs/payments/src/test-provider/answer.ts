/** What the API answers: JSON with a status. */
export interface Answer {
  status: number;
  body: unknown;
}

export const answer = (status: number, body: unknown): Answer => ({ status, body });

export const problem = (status: number, code: string, message: string): Answer =>
  answer(status, { error: { code, message } });

export const notFound = (): Answer => problem(404, 'not_found', 'There is no such thing here.');

export const toResponse = ({ status, body }: Answer): Response => Response.json(body, { status });
