export { parameter } from "../sheets/parameter";
