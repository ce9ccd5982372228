/** Entry of the functions bundle: hands every formula to Excel as soon as the script runs, before anything else. */
import { associateFormulas } from "./host/excel/excel-functions";

associateFormulas();
