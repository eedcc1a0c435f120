/** The ground of everything that floats over the page: popovers, menus, lists, tooltips. */
export const floatStyle = "float-in rounded-r border border-line-2 bg-raised shadow-float outline-none";
