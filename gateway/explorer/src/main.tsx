import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './styles/index.css';
import './editor-workers.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyAccent } from './brand/accents.ts';
import { loadConfig } from './config/load-config.ts';
import { LoadFailure } from './config/load-failure.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id "root"');
const root = createRoot(container);

try {
  const config = await loadConfig(location.pathname);
  document.title = `${config.title} · Prism`;
  applyAccent(config);
  root.render(<App config={config} />);
} catch (error) {
  root.render(<LoadFailure reason={error instanceof Error ? error.message : String(error)} />);
}
