/** Replaces a part of the theme that this site does not use. */
const nothing = () => null;

export default nothing;
