interface ChooserProps {
  label: string;
  values: readonly string[];
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** A labelled select; nothing at all where there is nothing to choose. */
export function Chooser({ label, values, value, onChoose }: ChooserProps) {
  if (values.length === 0) return null;
  return (
    <label className="prism-chooser">
      <span>{label}</span>
      <select className="prism-select" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {values.map((candidate) => (
          <option key={candidate}>{candidate}</option>
        ))}
      </select>
    </label>
  );
}
