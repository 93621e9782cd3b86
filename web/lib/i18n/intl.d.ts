import type { Messages } from "../../messages/en";
import type { AppLocale } from "./routing";

// Typed keys: a text that does not exist is a type error, not a key on the screen.
declare module "next-intl" {
  interface AppConfig {
    Locale: AppLocale;
    Messages: Messages;
  }
}
