import type { ExplorerPerson } from '@prism/explorer/config';
import { useState } from 'react';
import type { SessionControl } from '../session/use-session.ts';

interface SessionBoxProps {
  people: readonly ExplorerPerson[];
  control: SessionControl;
}

/** Who is asking, and the way to change it. Both states are equally wide, so nothing beside them moves. */
export function SessionBox({ people, control }: SessionBoxProps) {
  return (
    <section className="prism-session" aria-label="Who is asking" aria-busy={control.isBusy}>
      {control.session ? (
        <SignedIn label={control.session.label} control={control} />
      ) : (
        <Guest people={people} control={control} />
      )}
      {control.notice && <Notice text={control.notice} onDismiss={control.dismissNotice} />}
    </section>
  );
}

function Guest({ people, control }: SessionBoxProps) {
  const [place, setPlace] = useState(0);
  const person = people[place];
  return (
    <>
      <span className="prism-who">
        <span className="prism-avatar" aria-hidden="true" />
        Guest
      </span>
      <select
        className="prism-select prism-person"
        aria-label="Person"
        value={place}
        onChange={(event) => setPlace(Number(event.currentTarget.value))}
      >
        {people.map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="prism-button"
        disabled={control.isBusy || !person}
        onClick={() => person && control.signIn(person)}
      >
        Sign in
      </button>
    </>
  );
}

function SignedIn({ label, control }: { label: string; control: SessionControl }) {
  return (
    <>
      <span className="prism-who prism-who-signed-in" title={label}>
        <span className="prism-avatar" aria-hidden="true">
          {label.charAt(0).toUpperCase()}
        </span>
        <span className="prism-who-name">{label}</span>
      </span>
      <button type="button" className="prism-button" disabled={control.isBusy} onClick={control.signOut}>
        Sign out
      </button>
    </>
  );
}

function Notice({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <div className="prism-notice" role="alert">
      <p>{text}</p>
      <button type="button" aria-label="Dismiss" onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
