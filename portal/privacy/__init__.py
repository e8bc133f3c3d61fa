"""What the portal holds about a person: handed out to them, and to nobody else."""
