/** Replaces parts of the theme that the site does not use. */
const nothing = () => null;

export default nothing;
