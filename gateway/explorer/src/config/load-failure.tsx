/** Stands in for the whole page when its configuration cannot be read. */
export function LoadFailure({ reason }: { reason: string }) {
  return (
    <main className="prism-failure" role="alert">
      <h1>The sandbox could not start</h1>
      <p>{reason}</p>
      <button type="button" className="prism-button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
