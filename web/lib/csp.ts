/**
 * The content policy of a page. Scripts run only with the nonce of this answer. Styles may be inline because
 * Mantine positions with style attributes and the query editor writes style elements while one types.
 * `upgrade-insecure-requests` is left out: Cairn also runs on plain http on a loopback address.
 */
export function contentPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
