/**
 * The page's policy: nothing is loaded from, sent to, or framed by another origin.
 * `style-src 'unsafe-inline'`: Monaco writes style elements and attributes. Scripts and workers are files.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
