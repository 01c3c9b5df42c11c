// A file of its own: the page's policy allows no script within it.
SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#operations",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
});
