import type { Transporter } from 'nodemailer';

/** A field of a message to nodemailer: called when all of the message was written to the server. */
export interface Departure {
  onGone(): void;
}

/** Lets the messages of a transporter have a `Departure`. nodemailer's errors do not tell how far a message had come. */
export function noticeDeparture<T>(transporter: Transporter<T>): void {
  transporter.use('stream', ({ data, message }, done) => {
    const { onGone } = data as Partial<Departure>;
    // The stream ends when its reader has it all: the connection, which reads once the server has said that it may.
    if (onGone) message?.processFunc((whole) => whole.once('end', onGone));
    done();
  });
}
