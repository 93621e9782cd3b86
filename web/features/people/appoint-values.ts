/** What the dialog of an appointment holds: ids and days, all of them texts. */
export interface AppointValues {
  personId: string;
  deputyId: string;
  firstDay: string;
  lastDay: string;
}
