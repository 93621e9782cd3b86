import { InMemoryCache } from "@apollo/client";
import type { DocumentNode } from "graphql";
import { cacheConfig } from "./apollo-cache";
import type { Arrivals, Arrived } from "./arrivals";
import { nameIn } from "./operation";

/**
 * The browser's cache. What came with a page lies ready until its question is first put, which tells how to take it
 * apart: the questions of a page need not travel beside its code, which has them.
 */
export class PageCache extends InMemoryCache implements Arrivals {
  private readonly questions = new Map<string, DocumentNode>();
  /** By the name of their question. */
  private readonly waiting = new Map<string, Arrived[]>();

  constructor() {
    super(cacheConfig);
  }

  arrive(answer: Arrived): void {
    const query = this.questions.get(answer.name);
    if (query) this.takeIn(query, answer);
    else this.waiting.set(answer.name, [...(this.waiting.get(answer.name) ?? []), answer]);
  }

  /** The client shows each question here before it reads the answer. */
  override transformDocument(document: DocumentNode): DocumentNode {
    const query = super.transformDocument(document);
    this.meet(query);
    return query;
  }

  /** Takes in what has waited for this question. */
  private meet(query: DocumentNode): void {
    const name = nameIn(query);
    if (!name || this.questions.has(name)) return;
    this.questions.set(name, query);
    const answers = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const answer of answers) this.takeIn(query, answer);
  }

  /** Silently: nothing else may change while a page is rendered. */
  private takeIn(query: DocumentNode, { variables, data }: Arrived): void {
    this.writeQuery({ query, variables, data, broadcast: false });
  }
}
