// The console begins with what waits; this is the address that people guess.
import { go } from "../router.js";

export default function staffHome() {
  go("/staff/alarms", { replace: true });
}
