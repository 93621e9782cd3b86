import { Field, ID, InputType, ObjectType } from "type-graphql";
import { WritePayload } from "./refusals";
import { JsonScalar } from "./scalars";

@ObjectType({ description: "A saved way of reading a file: which column means what." })
export class ImportMapping {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, { description: "Its name, unique in the organization." })
  name: string;
  @Field(() => JsonScalar, { description: "The mapping, as `importEntries` takes it." })
  mapping: Record<string, unknown>;
}

@InputType({ description: "A mapping to keep. One of the same name is replaced." })
export class SaveImportMappingInput {
  @Field(() => String, { description: "Name, 1 to 120 characters." })
  name: string;
  @Field(() => JsonScalar, { description: "The mapping, as `importEntries` takes it." })
  mapping: Record<string, unknown>;
}

@ObjectType({ description: "The outcome of a write to a saved mapping." })
export class ImportMappingPayload extends WritePayload {
  @Field(() => ImportMapping, {
    nullable: true,
    description: "The mapping as it stands now; null once it is removed.",
  })
  importMapping: ImportMapping | null;
}
