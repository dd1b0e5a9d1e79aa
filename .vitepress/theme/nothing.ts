/** Stands in for a part of the theme that this site does without; shows nothing. */
const nothing = () => null;

export default nothing;
