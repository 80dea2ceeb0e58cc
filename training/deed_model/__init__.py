"""The deed model: data, training, evaluation and export. Never imported at run time."""
