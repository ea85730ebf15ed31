//! Every page that the site has, at its route.
