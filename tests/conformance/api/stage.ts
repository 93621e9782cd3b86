import { randomUUID } from "node:crypto";
import { CALENDAR_YEAR, type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { Arrangement } from "../../testkit/arrange";
import type { Answer } from "../../testkit/ask";
import { TestOrganization, type TestPerson } from "../../testkit/organization";
import { World } from "../../testkit/world";

/** The day of most cases: long after the periods that they are about. */
const USUAL_DAY = "2026-12-31";

/** An organization for cases that share a fiscal year and holidays. */
export class Place {
  readonly arrange: Arrangement;
  private asker: TestPerson | null = null;

  constructor(
    readonly organization: TestOrganization,
    readonly year: FiscalCalendar,
    readonly holidays: readonly string[],
    readonly scoreCap: string | null = null,
  ) {
    this.arrange = new Arrangement(organization, year);
  }

  /** Puts everything there that was arranged. */
  async settle(): Promise<void> {
    const { id, name, world } = this.organization;
    const { year, holidays, scoreCap } = this;
    await world.owner.sql.begin(async (sql) => {
      await sql`select open_change(${id}, 'system', 'arrange', null, 'seed', null)`;
      await sql`insert into organizations (id, slug, name, fiscal_year_start_month, fiscal_year_named_by, score_cap, holidays)
        values (${id}, ${name}, ${name}, ${year.startMonth}, ${year.namedBy.toUpperCase()},
          ${scoreCap}, (select coalesce(array_agg(day::date), '{}') from unnest(${[...holidays]}::text[]) day))`;
    });
    this.asker = await this.organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
    await this.arrange.write();
  }

  /** Asks as a gatekeeper. */
  ask(query: string, variables: Record<string, unknown>): Promise<Answer> {
    if (!this.asker) throw new Error("nothing has been put there yet");
    return this.asker.ask(query, variables);
  }

  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
  async data(query: string, variables: Record<string, unknown>): Promise<any> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }
}

/** The API with one organization for each fiscal year and list of holidays that the cases need. */
export class ApiStage {
  private readonly places = new Map<string, Place>();

  private constructor(private readonly world: World) {}

  static async open(): Promise<ApiStage> {
    return new ApiStage(await World.create({ now: noonOf(USUAL_DAY) }));
  }

  place(year: FiscalCalendar = CALENDAR_YEAR, holidays: readonly string[] = []): Place {
    const key = JSON.stringify([year.startMonth, year.namedBy, holidays]);
    const held = this.places.get(key);
    if (held) return held;
    const made = this.ownPlace(year, holidays);
    this.places.set(key, made);
    return made;
  }

  /** One that no other case shares. */
  ownPlace(year: FiscalCalendar = CALENDAR_YEAR, holidays: readonly string[] = []): Place {
    return this.newPlace(year, holidays, null);
  }

  /** One in whose scores no achievement counts more than this. */
  cappedPlace(cap: string): Place {
    return this.newPlace(CALENDAR_YEAR, [], cap);
  }

  private newPlace(year: FiscalCalendar, holidays: readonly string[], cap: string | null): Place {
    const name = `place-${this.places.size}`;
    const place = new Place(new TestOrganization(this.world, randomUUID(), name), year, holidays, cap);
    this.places.set(name, place);
    return place;
  }

  async settle(): Promise<void> {
    for (const place of new Set(this.places.values())) await place.settle();
  }

  setToday(day: string = USUAL_DAY): void {
    this.world.setNow(noonOf(day));
  }

  close = (): Promise<void> => this.world.close();
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
