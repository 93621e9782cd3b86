/** The part of express 5 that the naive peer uses; the package brings no types. */
declare module "express" {
  interface Response {
    setHeader(name: string, value: string): void;
    status(code: number): Response;
    send(body: string): void;
  }
  export type Handler = (request: { body: never }, response: Response) => unknown;
  interface App {
    use(handler: Handler): void;
    get(path: string, handler: Handler): void;
    post(path: string, handler: Handler): void;
    listen(port: number, host: string): void;
  }
  function express(): App;
  export function json(options: { limit: string }): Handler;
  export default express;
}
