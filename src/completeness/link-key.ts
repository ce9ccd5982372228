export { linkKey, linksOf } from "../sheets/link-key";
