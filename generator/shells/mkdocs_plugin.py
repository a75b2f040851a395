"""The plugin of MkDocs: `plugins: [explainer]` in `mkdocs.yml`, where the package is installed."""

from mkdocs.plugins import BasePlugin

from . import mkdocs_events


class Explainer(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Makes the whole site of the texts in `seeds/` and the pages in `site_src/`, as the hook does."""

    on_startup = staticmethod(mkdocs_events.on_startup)
    on_config = staticmethod(mkdocs_events.on_config)
    on_pre_build = staticmethod(mkdocs_events.on_pre_build)
    on_files = staticmethod(mkdocs_events.on_files)
    on_page_content = staticmethod(mkdocs_events.on_page_content)
    on_env = staticmethod(mkdocs_events.on_env)
    on_post_build = staticmethod(mkdocs_events.on_post_build)
    on_build_error = staticmethod(mkdocs_events.on_build_error)
    on_serve = staticmethod(mkdocs_events.on_serve)
    on_shutdown = staticmethod(mkdocs_events.on_shutdown)
