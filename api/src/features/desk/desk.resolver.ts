import { Desk, DeskColumns, DeskRow } from "@cairn/schema/types/desk";
import { Person } from "@cairn/schema/types/members";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { loadPerson } from "../members/loader";
import { type AskedRow, deskOf } from "./desk";
import { columnsOf } from "./desk-columns";
import { silentSinceOf } from "./silence";

@Resolver()
export class DeskResolver {
  @Query(() => Desk, { description: "What the viewer is to enter for a month, in the teams they enter for." })
  desk(
    @AskingAsOf() viewer: Viewer,
    @Arg("month", () => PeriodScalar, {
      nullable: true,
      description: "The month; by default the one just past.",
    })
    month: string | null,
    @Arg("teamId", () => ID, { nullable: true, description: "Only this team." }) teamId: string | null,
    @Arg("earlier", () => Int, {
      defaultValue: 3,
      description: "How many periods to give before the cells of each row, at most 60.",
    })
    earlier: number,
  ): Promise<Desk> {
    return deskOf(viewer, { month, teamId, earlier });
  }
}

@Resolver(() => DeskRow)
export class DeskRowResolver {
  @FieldResolver(() => PeriodScalar, {
    nullable: true,
    description:
      "The first missing period, where nothing was reported for long before the row's cells: for three months, and of longer periods for two of them. Null while figures come.",
  })
  silentSince(@Root() row: DeskRow, @Asking() viewer: Viewer): Promise<string | null> {
    return silentSinceOf(viewer, row);
  }

  @FieldResolver(() => DeskColumns, {
    description: "The same as `earlier` and `cells`, as columns along the row's axis.",
  })
  columns(@Root() row: AskedRow, @Asking() viewer: Viewer): Promise<DeskColumns> {
    return columnsOf(viewer, row);
  }
}

@Resolver(() => DeskColumns)
export class DeskColumnsResolver {
  @FieldResolver(() => [Person], { description: "Those who recorded the entries, each once." })
  async people(@Root() { personIds }: DeskColumns, @Asking() viewer: Viewer): Promise<Person[]> {
    const people = await Promise.all(personIds.map((id) => loadPerson(viewer, id)));
    return people.filter((person) => person !== null);
  }
}
