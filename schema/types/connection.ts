import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page of a connection stands in the whole list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows after `endCursor`." })
  hasNextPage: boolean;
  @Field(() => Boolean, { description: "Whether something precedes `startCursor`." })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null on an empty page." })
  startCursor: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge; pass it as `after` for the next page.",
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many to return, 1 to 500." })
  first: number;
  @Field(() => String, { nullable: true, description: "Return what follows this cursor." })
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  /** Counts all pages' nodes: only once somebody asks, for it reads them all. */
  count: () => number | Promise<number>;
}

/** Makes the Relay connection type of a node: `<Name>Connection` with edges, nodes, pageInfo and totalCount. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>, many: string) {
  @ObjectType(`${name}Edge`, { description: `One of ${many}, with its place in the list.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: "Opaque place of this node in the list." })
    cursor: string;
    @Field(() => node(), { description: "The node itself." })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${many} (Relay).` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: "The nodes with their cursors." })
    edges: NodeEdge[];
    @Field(() => [node()], { description: "The nodes alone, for reading without cursors." })
    nodes: Node[];
    @Field(() => PageInfo, { description: "Where this page stands." })
    pageInfo: PageInfo;
    count: Connection<Node>["count"];
    @Field(() => Int, { description: "How many there are in all pages together." })
    totalCount(): number | Promise<number> {
      return this.count();
    }
  }
  return NodeConnection;
}
