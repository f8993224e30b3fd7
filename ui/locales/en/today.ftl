nav-today = Today
command-today = Go to Today
