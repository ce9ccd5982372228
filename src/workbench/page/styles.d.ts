/** Style sheets are bundled; importing one puts it into the page. */
declare module "*.css";
